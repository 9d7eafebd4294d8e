package io.m2mconsole.accounts.ui;

/** Paths of this room's pages, without a leading slash. */
public final class AccountsNavigation {

    public static final String PEOPLE = "people";
    public static final String ACCOUNT = "account";

    private AccountsNavigation() {}
}
