export default function NotFound() {
  return (
    <>
      <h1>404</h1>
      <p lang="ko">이 글은 없습니다.</p>
      <p lang="en">There is no such page.</p>
    </>
  );
}
