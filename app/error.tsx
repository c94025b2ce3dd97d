"use client";

// Shown in place of a page that failed. It is given the error and says nothing of it: that belongs in the logs.
export default function ErrorPage() {
  return (
    <div className="frame">
      <header className="site-header">
        <div className="site-header-row">
          <a className="site-name" href="/">
            Release
          </a>
        </div>
      </header>
      <main className="frame-main" id="main">
        <div className="measure stack">
          <h1>Sorry, something went wrong</h1>
          <p>It is our fault, not yours. Please wait a moment and load the page again.</p>
          <p>If you were sending a form, it is safe to send it again: we will not take it twice.</p>
          <p>
            <a href="/">Go to the home page</a>, or <a href="/find">find your order</a>.
          </p>
        </div>
      </main>
    </div>
  );
}
