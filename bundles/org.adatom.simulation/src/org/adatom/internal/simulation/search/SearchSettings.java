/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.util.OptionalDouble;

/**
 * What all searches are told.
 *
 * @param potential the potential
 * @param add formula of atoms to add to the structure and to place; empty to place its own
 * @param fromInput whether to start at the structure as it is
 * @param minimisations how many descents there are
 * @param target energy at which the search ends, eV
 * @param pool how many distinct minima are kept
 * @param fmax largest force in a minimum, eV/A
 * @param bond length of a bond, A
 * @param closest smallest distance in random starts, bond lengths
 */
public record SearchSettings(String potential, String add, boolean fromInput, int minimisations, OptionalDouble target, int pool,
        OptionalDouble fmax, OptionalDouble bond, double closest) {
    private static final double USUAL_CLOSEST = 0.6;

    /** With the usual smallest distance in random starts. */
    public SearchSettings(String potential, String add, boolean fromInput, int minimisations, OptionalDouble target, int pool,
            OptionalDouble fmax, OptionalDouble bond) {
        this(potential, add, fromInput, minimisations, target, pool, fmax, bond, USUAL_CLOSEST);
    }
}
