/** What is forbidden where, as data. */
@NullMarked
package org.inshore.patterns.policies;

import org.jspecify.annotations.NullMarked;
