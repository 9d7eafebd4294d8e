#!/usr/bin/env bash
# Needs jq, and an AWS CLI recent enough to know get-client-token, which needs neither a domain nor IAM permissions.
set -euo pipefail
{{shellCredentials}}
CACHE="${XDG_RUNTIME_DIR:-$HOME}/.m2m-{{clientId}}.json"

# A token, kept in a file that only you can read until a minute before it expires: each request for one is charged.
token() {
  if [ ! -s "$CACHE" ] || [ "$(jq -r .until "$CACHE")" -le "$(date +%s)" ]; then
    local answer
    answer=$(aws secretsmanager get-secret-value{{awsOptions}} \
        --secret-id {{secret|sh}} --query SecretString --output text |
      jq --arg scopes {{scopes|sh}} '{ClientId: .client_id, Secret: .client_secret, Scopes: ($scopes | split(" "))}' |
      aws cognito-idp get-client-token{{awsOptions}} --cli-input-json file:///dev/stdin \
        --query 'ClientAuthenticationResult.{access_token: AccessToken, expires_in: ExpiresIn}' --output json)
    (umask 077; jq '. + {until: (now + .expires_in - 60 | floor)}' <<< "$answer" > "$CACHE")
  fi
  jq -r .access_token "$CACHE"
}

curl -sS --fail-with-body -H @<(printf 'Authorization: Bearer %s' "$(token)") {{call|sh}}
