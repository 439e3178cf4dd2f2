/**
 * Where sources are, before and after they were opened.
 *
 * <p>{@code Preparation} finds the scanner of each target and makes a {@code SourcePlan} of it;
 * {@code SourceLocator} asks for its residency, again once the connection can tell more. {@code
 * RemoteEndpoints} locates the other ends of flows. The evidence itself is weighed in the module
 * {@code location}. {@code Preparation} also finds the rules.
 */
@NullMarked
package org.inshore.core.scan.locate;

import org.jspecify.annotations.NullMarked;
