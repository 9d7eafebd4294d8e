#!/usr/bin/env bash
# Needs the AWS CLI, curl and jq.
set -euo pipefail
{{shellCredentials}}
CACHE="${XDG_RUNTIME_DIR:-$HOME}/.m2m-{{clientId}}.json"

# A token, kept in a file that only you can read until a minute before it expires: each request for one is charged.
token() {
  if [ ! -s "$CACHE" ] || [ "$(jq -r .until "$CACHE")" -le "$(date +%s)" ]; then
    local secret answer
    secret=$(aws secretsmanager get-secret-value{{awsOptions}} \
      --secret-id {{secret|sh}} --query SecretString --output text)
    # The credentials go to curl by a pipe: arguments can be read in the list of processes.
    answer=$(curl -sS --fail --config <(jq -r '"user = \"\(.client_id):\(.client_secret)\""' <<< "$secret") \
      -d grant_type=client_credentials --data-urlencode {{scopeField|sh}} \
      {{token|sh}})
    (umask 077; jq '. + {until: (now + .expires_in - 60 | floor)}' <<< "$answer" > "$CACHE")
  fi
  jq -r .access_token "$CACHE"
}

curl -sS --fail-with-body -H @<(printf 'Authorization: Bearer %s' "$(token)") {{call|sh}}
