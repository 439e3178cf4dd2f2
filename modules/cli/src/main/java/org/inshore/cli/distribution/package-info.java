/** What the build does to the distribution so that it starts quickly; never run afterwards. */
@NullMarked
package org.inshore.cli.distribution;

import org.jspecify.annotations.NullMarked;
