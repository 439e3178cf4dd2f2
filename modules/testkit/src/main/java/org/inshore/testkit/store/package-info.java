/** A stand-in for an object store, for what no server that tests can start will answer. */
@NullMarked
package org.inshore.testkit.store;

import org.jspecify.annotations.NullMarked;
