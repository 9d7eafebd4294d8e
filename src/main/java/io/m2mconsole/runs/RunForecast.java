package io.m2mconsole.runs;

import java.math.BigDecimal;

/**
 * What a run will do and cost, told before it starts.
 *
 * @param sent how many of its cells are sent
 * @param unsafe how many of those may change data
 * @param held how many are left out, as they may change data and nobody ticked them
 * @param tokens how many tokens it asks for: one for each client that needs one
 * @param usd what those cost
 */
public record RunForecast(int cells, int sent, int unsafe, int held, int tokens, BigDecimal usd) {}
