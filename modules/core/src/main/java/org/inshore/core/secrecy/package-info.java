/**
 * What may be kept of an asset in which a state-secret marking was found.
 *
 * <p>Outside a restricted report nobody learns more of state secrets than in how many assets one
 * was suspected, not even in which source. So the markings are sealed under the operator's key as
 * they are found, and all else that is kept of such an asset looks as it does of any other: {@link
 * org.inshore.core.secrecy.Secrecy} is asked by everything that keeps or shows something.
 */
@NullMarked
package org.inshore.core.secrecy;

import org.jspecify.annotations.NullMarked;
