/**
 * Reads databases.
 *
 * <p>{@code JdbcScannerFactory} makes a {@code Target} of the URL and finds its driver ({@code
 * Drivers}); {@code Sessions} keeps the few connections; a {@code Dialect} knows the catalogue and
 * writes the SELECT; {@code TableReader} turns its rows into text. Nothing but SELECT and SET is
 * ever sent.
 *
 * <p>A product is a package ({@code postgres}, {@code mysql}, {@code generic}) with one {@code
 * Product} in it, and one line of the list in {@code TargetParser}.
 */
@NullMarked
package org.inshore.scanners.jdbc;

import org.jspecify.annotations.NullMarked;
