/**
 * People of whom a record holds one number, address or telephone and nothing else: kept until the
 * asset ends, when it is known whether the same asset says whose it is, and what is usual there.
 */
@NullMarked
package org.inshore.core.person.lone;

import org.jspecify.annotations.NullMarked;
