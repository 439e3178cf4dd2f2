/**
 * Reads databases.
 *
 * <p>{@code JdbcScannerFactory} makes a {@code Target} of the URL and finds its driver ({@code
 * Drivers}); {@code Sessions} keeps the few connections; a {@code Dialect} knows the catalogue and
 * writes the SELECT; {@code TableReader} turns its rows into text. Nothing but SELECT and SET is
 * ever sent.
 */
@NullMarked
package org.inshore.scanners.jdbc;

import org.jspecify.annotations.NullMarked;
