/**
 * Audits before outsourcing: the contract is read, what it says is kept beside the inventory of
 * what would be handed over, and from both follows whether that may go.
 *
 * <p>{@link org.inshore.core.audit.AuditRecord} is the file; {@link
 * org.inshore.core.audit.Assessment} judges, each time it is read, so that a report can be remade.
 * Duties are found by {@code modules/contracts}.
 */
@NullMarked
package org.inshore.core.audit;

import org.jspecify.annotations.NullMarked;
