/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.parameter;

import java.util.List;
import java.util.stream.Collectors;

/** Values that do not make an options record; one {@link Problem} for each. */
public final class ParameterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param problems at least one */
    public ParameterException(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** {@return what is wrong, in the order of the parameters} */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One wrong value.
     *
     * @param parameter the name of the parameter, empty when the record as a whole is wrong
     * @param message one line: what, where, what would be right
     */
    public record Problem(String parameter, String message) {
    }
}
