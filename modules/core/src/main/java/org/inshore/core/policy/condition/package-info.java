/**
 * Conditions of policy rules, and what they are asked of.
 *
 * <p>A {@code Condition} holds where all its parts do: they are asked of the {@code Situation} (the
 * asset without its findings) and its {@code Circumstances}, and of what is declared ({@code
 * ContractState}, {@code ApprovalState}). {@code Provision} is one way in which data get abroad,
 * {@code ExportNeed} what the law asks for it, {@code ExportState} how far that is met.
 */
@NullMarked
package org.inshore.core.policy.condition;

import org.jspecify.annotations.NullMarked;
