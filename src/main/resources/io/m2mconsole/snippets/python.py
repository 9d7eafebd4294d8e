# pip install boto3 requests
import json
import time

import boto3
import requests

manager = boto3.client("secretsmanager", region_name={{region|text}}{{pythonEndpoint}}{{pythonCredentials}})
cached = {"token": "", "until": 0.0}


def token() -> str:
    """A token, kept until a minute before it expires: each request for one is charged."""
    if time.time() >= cached["until"]:
        secret = json.loads(manager.get_secret_value(SecretId={{secret|text}})["SecretString"])
        answer = requests.post(
            {{token|text}},
            auth=(secret["client_id"], secret["client_secret"]),
            data={"grant_type": "client_credentials", "scope": {{scopes|text}}},
            timeout=10,
        )
        answer.raise_for_status()
        body = answer.json()
        cached.update(token=body["access_token"], until=time.time() + body["expires_in"] - 60)
    return cached["token"]


response = requests.get({{call|text}}, headers={"Authorization": f"Bearer {token()}"}, timeout=10)
print(response.status_code, response.text)
