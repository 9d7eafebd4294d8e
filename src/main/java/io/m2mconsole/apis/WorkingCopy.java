package io.m2mconsole.apis;

import java.util.List;

/** An API as it is edited, which no caller meets before it is deployed. @param methods as if deployed to one stage */
record WorkingCopy(List<ApiMethod> methods, List<ApiAuthorizer> authorizers) {}
