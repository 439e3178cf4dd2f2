/**
 * Planting of synthetic values and the books kept of it: {@code Population} draws who is a
 * customer, {@code Column} and {@code TableLoader} fill tables, {@code Planting} notes each value
 * as it is written, and {@code Truth} is what a scan of all of it must find.
 */
@NullMarked
package org.inshore.testkit.estate.planting;

import org.jspecify.annotations.NullMarked;
