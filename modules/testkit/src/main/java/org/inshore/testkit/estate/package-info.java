/**
 * A small bank's estate with synthetic data: what a scan must find in it is known exactly.
 *
 * <p>{@link org.inshore.testkit.estate.Estate} makes it and owns its servers; {@link
 * org.inshore.testkit.estate.planting.Truth} says what is where. How values are planted is in
 * {@code planting}, what lies in folders in {@code share}; the databases are here.
 */
@NullMarked
package org.inshore.testkit.estate;

import org.jspecify.annotations.NullMarked;
