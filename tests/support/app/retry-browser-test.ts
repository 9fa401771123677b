// A browser on a busy machine may paint late. A test that fails runs once more, and both runs are told.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
