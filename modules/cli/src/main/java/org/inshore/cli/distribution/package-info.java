/**
 * What the build does to the distribution so that it starts quickly and says what it holds; never
 * run afterwards.
 */
@NullMarked
package org.inshore.cli.distribution;

import org.jspecify.annotations.NullMarked;
