import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { DeliveriesPage } from './deliveries/DeliveriesPage';
import { DeliveryPage } from './detail/DeliveryPage';
import { READ } from './permissions';
import { SubscriptionsPage } from './subscriptions/SubscriptionsPage';

/** The pages below Settings → Webhook deliveries. They are loaded when the first is opened. */
export default function Pages() {
  return (
    <Page.Protect permissions={READ}>
      <Routes>
        <Route index element={<DeliveriesPage />} />
        <Route path="subscriptions" element={<SubscriptionsPage />} />
        <Route path=":id" element={<DeliveryPage />} />
      </Routes>
    </Page.Protect>
  );
}
