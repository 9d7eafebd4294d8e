# Takes over {{clientName}} as it is. Without the import blocks, a client like it is made.
import {
  to = aws_cognito_user_pool_client.{{symbol}}
  id = {{importId|hcl}}
}

resource "aws_cognito_user_pool_client" "{{symbol}}" {
  name                                 = {{clientName|hcl}}
  user_pool_id                         = {{pool|hcl}}
  generate_secret                      = true
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["client_credentials"]
  allowed_oauth_scopes                 = [{{hclScopes}}]
  explicit_auth_flows                  = ["ALLOW_CLIENT_TOKEN_AUTH"]
  access_token_validity                = {{minutes}}
  enable_token_revocation              = true

  token_validity_units {
    access_token = "minutes"
  }

  lifecycle {
    # The secret was made elsewhere: to change this would replace the client.
    ignore_changes = [generate_secret]
  }
}

import {
  to = aws_secretsmanager_secret.{{symbol}}
  id = {{arn|hcl}}
}

# Its value stays out of Terraform's state: the workload reads it from Secrets Manager by the ARN.
resource "aws_secretsmanager_secret" "{{symbol}}" {
  name = {{secret|hcl}}
}

output "secret_arn" {
  value = aws_secretsmanager_secret.{{symbol}}.arn
}
