/**
 * What an audit before outsourcing came to: the contract's answers, what would be handed over, and
 * whether it may go.
 */
@NullMarked
package org.inshore.spi.inventory.audit;

import org.jspecify.annotations.NullMarked;
