/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.adatom.internal.potential.SumEvaluator;
import org.adatom.structure.Structure;

/** The sum of potentials, each multiplied by a weight. It gives what all of them give. */
public final class Sum implements Potential {
    private final List<Part> parts;

    /**
     * A term.
     *
     * @param weight what energy, forces and stress are multiplied by
     * @param potential the potential
     */
    public record Part(double weight, Potential potential) {
    }

    /** @param parts at least one @throws PotentialException when there is none or a weight is not finite */
    public Sum(List<Part> parts) {
        if (parts.isEmpty() || !parts.stream().allMatch(p -> Double.isFinite(p.weight()))) {
            throw new PotentialException("a sum of potentials needs at least one term, and finite weights");
        }
        this.parts = List.copyOf(parts);
    }

    @Override
    public String name() {
        var out = new StringBuilder();
        for (var p : parts) {
            double w = p.weight();
            out.append(out.isEmpty() ? w < 0 ? "-" : "" : w < 0 ? " - " : " + ");
            out.append(Math.abs(w) == 1 ? "" : plain(Math.abs(w)) + " ").append(p.potential()
                    .name());
        }
        return out.toString();
    }

    private static String plain(double w) {
        return w == Math.rint(w) && w < 1e9 ? Long.toString((long) w) : Double.toString(w);
    }

    @Override
    public void close() {
        parts.forEach(p -> p.potential().close());
    }

    @Override
    public Set<Quantity> gives() {
        var all = EnumSet.allOf(Quantity.class);
        parts.forEach(p -> all.retainAll(p.potential().gives()));
        return all;
    }

    @Override
    public Evaluator evaluator(Structure structure) {
        return new SumEvaluator(structure.count(), parts.stream().mapToDouble(Part::weight).toArray(),
                parts.stream().map(p -> p.potential().evaluator(structure)).toArray(Evaluator[]::new));
    }
}
