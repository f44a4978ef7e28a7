// A real OpenID provider on the loopback for one test run. Prints its address; ends when its input ends.
import { createServer } from "node:http";
import Provider from "oidc-provider";

const [callback, clientId, clientSecret] = process.argv.slice(2);
let answer;
const server = createServer((request, response) => answer(request, response));
server.listen(0, "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [callback], grant_types: ["authorization_code"], response_types: ["code"] }],
    cookies: { keys: ["only-for-this-run"] },
    pkce: { required: () => true },
  });
  answer = provider.callback();
  console.log(issuer);
});
process.stdin.resume().on("end", () => process.exit(0));
