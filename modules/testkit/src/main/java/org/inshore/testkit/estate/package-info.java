/**
 * A small bank's estate with synthetic data: what a scan must find in it is known exactly.
 *
 * <p>{@link org.inshore.testkit.estate.Estate} makes it and owns its servers; {@link
 * org.inshore.testkit.estate.Truth} says what is where.
 */
@NullMarked
package org.inshore.testkit.estate;

import org.jspecify.annotations.NullMarked;
