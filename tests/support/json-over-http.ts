/** JSON of a page that must answer; anything but a success is a failure with its text. */
export const getJson = async (url: string): Promise<unknown> => read(url, await fetch(url));

export const postJson = async (url: string, body: unknown): Promise<unknown> => {
  const headers = { "content-type": "application/json" };
  return read(url, await fetch(url, { method: "POST", headers, body: JSON.stringify(body) }));
};

const read = async (url: string, answer: Response): Promise<unknown> => {
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return answer.json();
};
