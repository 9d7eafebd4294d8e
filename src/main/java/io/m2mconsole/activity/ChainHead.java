package io.m2mconsole.activity;

/**
 * Where the chain ends.
 *
 * @param seq the last event's number, 0 where there is none
 * @param hash its hash, empty where there is none
 * @param entry the last entry's id
 */
record ChainHead(long seq, String hash, long entry) {}
