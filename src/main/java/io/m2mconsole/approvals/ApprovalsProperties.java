package io.m2mconsole.approvals;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of approvals, below {@code console.approvals.}.
 *
 * @param expireAfter how long a request can be approved
 */
@ConfigurationProperties("console.approvals")
record ApprovalsProperties(@DefaultValue("3d") Duration expireAfter) {}
