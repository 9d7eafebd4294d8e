// npm install @aws-sdk/client-secrets-manager; Node 18 or newer, as an ES module
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";

const manager = new SecretsManagerClient({ region: {{region|text}}{{nodeEndpoint}}{{nodeCredentials}} });
let cached = { token: "", until: 0 };

// A token, kept until a minute before it expires: each request for one is charged.
async function token() {
  if (Date.now() >= cached.until) {
    const { SecretString } = await manager.send(new GetSecretValueCommand({ SecretId: {{secret|text}} }));
    const secret = JSON.parse(SecretString);
    const answer = await fetch({{token|text}}, {
      method: "POST",
      headers: { Authorization: "Basic " + btoa(`${secret.client_id}:${secret.client_secret}`) },
      body: new URLSearchParams({ grant_type: "client_credentials", scope: {{scopes|text}} }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!answer.ok) {
      throw new Error(`The token endpoint answered ${answer.status} ${await answer.text()}`);
    }
    const body = await answer.json();
    cached = { token: body.access_token, until: Date.now() + (body.expires_in - 60) * 1000 };
  }
  return cached.token;
}

const response = await fetch({{call|text}}, { headers: { Authorization: `Bearer ${await token()}` } });
console.log(response.status, await response.text());
