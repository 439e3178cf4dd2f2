/** Tests of what the build does to the distribution. */
@NullMarked
package org.inshore.cli.distribution;

import org.jspecify.annotations.NullMarked;
