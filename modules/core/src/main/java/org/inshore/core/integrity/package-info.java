/** Proof that results are as they were written: a log of actions, a manifest, a signature. */
@NullMarked
package org.inshore.core.integrity;

import org.jspecify.annotations.NullMarked;
