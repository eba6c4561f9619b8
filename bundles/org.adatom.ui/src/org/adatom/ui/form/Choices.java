/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adatom.numerics.parameter.ParameterModel;

/** Where a form gets the members of the open sets that a text may be chosen from, such as "potentials" or "molecules". */
public interface Choices {

    /** No members at all: every such text is typed. */
    Choices NONE = set -> List.of();

    /**
     * A member of a set.
     *
     * @param id the word that becomes the value
     * @param label what a person reads
     * @param description one sentence, may be empty
     * @param options the options that the word may carry in parentheses, as in {@code lj(sigma=3.4)}
     * @param machine what this machine has for it
     */
    record Choice(String id, String label, String description, Optional<ParameterModel<?>> options, Machine machine) {
        /** A member that every machine has. */
        public Choice(String id, String label, String description, Optional<ParameterModel<?>> options) {
            this(id, label, description, options, Machine.ALL);
        }

        /** A word without options. */
        public Choice(String id) {
            this(id, id, "", Optional.empty());
        }
    }

    /** What a machine has for a member of a set, by the values of its options. */
    interface Machine {
        /** Nothing is missing anywhere. */
        Machine ALL = new Machine() {
        };

        /** {@return what is missing and what can be done, in one line; empty when nothing is} Must be quick. */
        default Optional<String> missing(Map<String, ?> values) {
            return Optional.empty();
        }

        /** {@return what empty options stand for, by name} Must be quick. */
        default Map<String, String> hints(Map<String, ?> values) {
            return Map.of();
        }
    }

    /** {@return the members of a set in the order they are offered, empty when the set is not known} */
    List<Choice> of(String set);
}
