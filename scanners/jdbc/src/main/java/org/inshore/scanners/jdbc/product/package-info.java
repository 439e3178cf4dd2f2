/**
 * What a database product is to the scanner, and what all of them share.
 *
 * <p>A {@code Product} reads targets, lists the driver properties that may be set and gives the
 * {@code Dialect} of a server: how its catalogue is asked ({@code Schema}, {@code Table}), how rows
 * are selected ({@code Selection}), which {@code FlowNotes} it makes. {@code ServerUrl} and {@code
 * UrlQuery} parse targets, {@code PropertyCheck} keeps out what is not in {@code
 * AllowedProperties}, {@code SqlErrors} turns SQLState and vendor code into who must act. Each
 * product has a package of its own beside this one and nothing here names them.
 */
@NullMarked
package org.inshore.scanners.jdbc.product;

import org.jspecify.annotations.NullMarked;
