/** What is done to the clients selected on page Clients, and how it goes on. */
@NullMarked
package io.m2mconsole.bulk.ui;

import org.jspecify.annotations.NullMarked;
