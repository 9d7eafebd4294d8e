package io.m2mconsole.operations;

import io.m2mconsole.OnPostgres;

@OnPostgres
class SagasOnPostgresTest extends SagasTest {}
