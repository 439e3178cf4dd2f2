/**
 * Lines of logs that are of one event: what a request, a call or a session writes is told apart by
 * a number that stands in each of its lines. So is what settings say of a numbered entry.
 */
@NullMarked
package org.inshore.core.person.log;

import org.jspecify.annotations.NullMarked;
