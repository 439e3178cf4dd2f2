/** What is forbidden, as data: findings and a place in, violations out. */
@NullMarked
package org.inshore.core.policy;

import org.jspecify.annotations.NullMarked;
