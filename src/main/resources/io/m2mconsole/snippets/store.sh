{{shellCredentials}}
aws cognito-idp describe-user-pool-client{{awsOptions}} --user-pool-id {{pool}} --client-id {{clientId}} \
  --query 'UserPoolClient.{client_id:ClientId,client_secret:ClientSecret}' --output json |
  jq --arg endpoint {{token|sh}} --arg scopes {{scopes|sh}} \
    '. + {token_endpoint: $endpoint, scopes: $scopes, user_pool_id: "{{pool}}", region: "{{region}}"}' |
  aws secretsmanager create-secret{{awsOptions}} --name {{secret|sh}} --secret-string file:///dev/stdin \
    --tags Key=m2m-console:client-id,Value={{clientId}} Key=m2m-console:environment,Value={{environment}}
