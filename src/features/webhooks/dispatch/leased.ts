/** A delivery that only this process may attempt until the lease ends. */
export interface Leased {
  id: number;
  subscriptionId: number;
  /** The number of earlier attempts. */
  attempts: number;
  /** The number of earlier attempts of the present retry schedule. */
  tries: number;
  webhookId: string;
  event: string;
  body: string;
}
