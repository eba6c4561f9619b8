/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import static java.lang.Math.sqrt;

import org.adatom.internal.structure.Crystals;
import org.adatom.structure.Element;
import org.adatom.structure.Formula;
import org.adatom.structure.Lattice;
import org.adatom.structure.ReferenceState;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;

/**
 * Makes crystals. Cells, order of atoms and defaults are those of ASE's {@code bulk}; L1_2 and perovskite, which ASE's
 * {@code bulk} does not have, have cubic cells: L1_2 with B at the corner first, then three A at the faces
 * (Strukturbericht L1_2, space group 221), perovskite with A at the corner, B in the centre, X at the faces.
 */
public final class BulkBuilder implements StructureBuilder<BulkOptions> {

    @Override
    public Class<BulkOptions> optionsType() {
        return BulkOptions.class;
    }

    @Override
    public Structure build(BulkOptions options) {
        var elements = Formula.parse(options.symbol());
        var reference = elements.length == 1 ? elements[0].reference() : ReferenceState.UNKNOWN;
        var structure = resolve(options, elements, reference);
        double a = constant(options, structure, reference);
        double covera = ratio(options, structure, reference, a);
        if (options.orthorhombic()) {
            return orthorhombic(options, structure, elements, a, covera);
        }
        return options.cubic() ? cubic(structure, elements, a) : primitive(options, structure, elements, a, covera);
    }

    /** {@return the crystal structure that the options mean} */
    static CrystalStructure resolve(BulkOptions options, Element[] elements, ReferenceState reference) {
        var structure = options.structure();
        if (structure == CrystalStructure.AUTO) {
            for (var s : CrystalStructure.values()) {
                if (s.matches(reference.kind())) {
                    structure = s;
                }
            }
            if (structure == CrystalStructure.AUTO) {
                throw new StructureException("no crystal structure is known for " + options.symbol()
                        + ": name one, such as fcc or rocksalt, and its lattice constant a");
            }
        }
        if (elements.length != structure.atoms()) {
            throw new StructureException(structure.title() + " takes a formula of " + structure.atoms() + " atom"
                    + (structure.atoms() == 1 ? "" : "s") + ", " + options.symbol() + " has " + elements.length);
        }
        return structure;
    }

    private static double constant(BulkOptions options, CrystalStructure structure, ReferenceState reference) {
        if (options.a().isPresent()) {
            return options.a().getAsDouble();
        }
        if (!structure.matches(reference.kind()) || Double.isNaN(reference.a())) {
            throw new StructureException("no default lattice constant is known for " + options.symbol() + " as "
                    + structure.title() + ": give the lattice constant a");
        }
        return reference.a();
    }

    private static double ratio(BulkOptions options, CrystalStructure structure, ReferenceState reference, double a) {
        if (!structure.isHexagonal()) {
            return Double.NaN;
        }
        if (options.c().isPresent()) {
            return options.c().getAsDouble() / a;
        }
        return options.covera().orElse(structure.matches(reference.kind()) ? reference.covera() : sqrt(8.0 / 3));
    }

    private static double internal(BulkOptions options, double covera) {
        return options.u().orElse(0.25 + 1 / (3 * covera * covera));
    }

    private static Structure primitive(BulkOptions options, CrystalStructure structure, Element[] e, double a,
            double covera) {
        double u = internal(options, covera);
        return switch (structure) {
            case SC -> Crystals.of(Lattice.cubic(a), e, 0, 0, 0);
            case FCC -> Crystals.of(Crystals.fcc(a), e, 0, 0, 0);
            case BCC -> Crystals.of(Crystals.bcc(a), e, 0, 0, 0);
            case HCP -> Crystals.of(Crystals.hexagonal(a, covera * a), e, 0, 0, 0, 1 / 3.0, 2 / 3.0, 0.5);
            case DIAMOND, ZINCBLENDE -> Crystals.of(Crystals.fcc(a), e, 0, 0, 0, 0.25, 0.25, 0.25);
            case ROCKSALT -> Crystals.of(Crystals.fcc(a), e, 0, 0, 0, -0.5, 0.5, 0.5);
            case FLUORITE -> Crystals.of(Crystals.fcc(a), e, 0, 0, 0, 0.25, 0.25, 0.25, 0.75, 0.75, 0.75);
            case WURTZITE -> Crystals.of(Crystals.hexagonal(a, covera * a), e, 0, 0, 0, 1 / 3.0, 2 / 3.0, 0.5 - u,
                    1 / 3.0, 2 / 3.0, 0.5, 0, 0, 1 - u);
            case CESIUMCHLORIDE -> Crystals.of(Lattice.cubic(a), e, 0, 0, 0, 0.5, 0.5, 0.5);
            default -> cubic(structure, e, a);
        };
    }

    private static Structure cubic(CrystalStructure structure, Element[] e, double a) {
        var cell = Lattice.cubic(a);
        return switch (structure) {
            case SC -> Crystals.of(cell, e, 0, 0, 0);
            case BCC, CESIUMCHLORIDE -> Crystals.of(cell, e, 0, 0, 0, 0.5, 0.5, 0.5);
            case FCC -> Crystals.of(cell, e, 0, 0, 0, 0, 0.5, 0.5, 0.5, 0, 0.5, 0.5, 0.5, 0);
            case DIAMOND, ZINCBLENDE -> Crystals.of(cell, e, 0, 0, 0, 0.25, 0.25, 0.25, 0, 0.5, 0.5, 0.25, 0.75, 0.75,
                    0.5, 0, 0.5, 0.75, 0.25, 0.75, 0.5, 0.5, 0, 0.75, 0.75, 0.25);
            case ROCKSALT -> Crystals.of(cell, e, 0, 0, 0, 0.5, 0, 0, 0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0, 0.5, 0, 0,
                    0.5, 0.5, 0.5, 0, 0, 0.5, 0);
            case FLUORITE -> Crystals.of(cell, e, 0, 0, 0, 0.25, 0.25, 0.25, 0.75, 0.75, 0.75, 0, 0.5, 0.5, 0.25, 0.75,
                    0.75, 0.75, 0.25, 0.25, 0.5, 0, 0.5, 0.75, 0.25, 0.75, 0.25, 0.75, 0.25, 0.5, 0.5, 0, 0.75, 0.75,
                    0.25, 0.25, 0.25, 0.75);
            case L1_2 -> Crystals.of(cell, new Element[] {e[3], e[0], e[1], e[2]}, 0, 0, 0, 0, 0.5, 0.5, 0.5, 0, 0.5,
                    0.5, 0.5, 0);
            case PEROVSKITE -> Crystals.of(cell, e, 0, 0, 0, 0.5, 0.5, 0.5, 0.5, 0.5, 0, 0.5, 0, 0.5, 0, 0.5, 0.5);
            default -> throw impossible("cubic", structure);
        };
    }

    private static Structure orthorhombic(BulkOptions options, CrystalStructure structure, Element[] e, double a,
            double covera) {
        double b = a / sqrt(2);
        var half = Lattice.orthorhombic(b, b, a);
        var hexagonal = structure.isHexagonal() ? Lattice.orthorhombic(a, a * sqrt(3), covera * a) : Lattice.NONE;
        double u = internal(options, covera);
        return switch (structure) {
            case FCC -> Crystals.of(half, e, 0, 0, 0, 0.5, 0.5, 0.5);
            case HCP -> Crystals.of(hexagonal, e, 0, 0, 0, 0.5, 0.5, 0, 0.5, 1 / 6.0, 0.5, 0, 2 / 3.0, 0.5);
            case DIAMOND, ZINCBLENDE -> Crystals.of(half, e, 0, 0, 0, 0.5, 0, 0.25, 0.5, 0.5, 0.5, 0, 0.5, 0.75);
            case ROCKSALT -> Crystals.of(half, e, 0, 0, 0, 0.5, 0.5, 0, 0.5, 0.5, 0.5, 0, 0, 0.5);
            case FLUORITE -> Crystals.of(half, e, 0, 0, 0, 0.5, 0, 0.25, 0.5, 0, 0.75, 0.5, 0.5, 0.5, 0, 0.5, 0.75, 0,
                    0.5, 0.25);
            case WURTZITE -> Crystals.of(hexagonal, e, 0, 0, 0, 0, 1 / 3.0, 0.5 - u, 0, 1 / 3.0, 0.5, 0, 0, 1 - u, 0.5,
                    0.5, 0, 0.5, 5 / 6.0, 0.5 - u, 0.5, 5 / 6.0, 0.5, 0.5, 0.5, 1 - u);
            case SC, BCC, CESIUMCHLORIDE, L1_2, PEROVSKITE -> cubic(structure, e, a);
            default -> throw impossible("orthorhombic", structure);
        };
    }

    private static StructureException impossible(String cell, CrystalStructure structure) {
        return new StructureException(structure.title() + " has no " + cell + " cell: leave out " + cell);
    }
}
