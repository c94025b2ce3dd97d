/**
 * Sends a form as the browser would, and tells in whole per cent how much has arrived. Gives the address that it led to;
 * throws when nothing was answered, or no page.
 */
export function sendWithProgress(to: string, form: FormData, tell: (percent: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    // `fetch` cannot tell how much has been sent.
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => tell(Math.min(100, Math.round((100 * loaded) / (total || 1))));
    request.onload = () => (request.status === 200 ? resolve(request.responseURL) : reject(new Error("no page")));
    request.onerror = () => reject(new Error("no answer"));
    request.open("POST", to);
    request.send(form);
  });
}
