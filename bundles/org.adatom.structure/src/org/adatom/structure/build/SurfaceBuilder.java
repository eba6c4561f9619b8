/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.adatom.structure.Element;
import org.adatom.structure.Formula;
import org.adatom.structure.ReferenceState;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.edit.Placement;
import org.adatom.structure.edit.Supercells;

/** Makes surfaces with any Miller indices, as ASE's {@code surface}; the cutting itself is {@link Surfaces}. */
public final class SurfaceBuilder implements StructureBuilder<SurfaceOptions> {

    @Override
    public Class<SurfaceOptions> optionsType() {
        return SurfaceOptions.class;
    }

    @Override
    public Structure build(SurfaceOptions options) {
        var bulk = conventional(new BulkOptions(options.symbol(), options.structure(), options.a(), options.c(),
                OptionalDouble.empty(), OptionalDouble.empty(), false, false));
        var slab = Surfaces.cut(bulk, options.miller(), options.layers(), termination(bulk, options),
                options.periodic());
        if (options.orthogonal()) {
            slab = Surfaces.orthogonal(slab);
        }
        slab = Supercells.repeat(slab, options.size()[0], options.size()[1], 1);
        if (options.vacuum().isPresent()) {
            slab = Placement.centerWithVacuum(slab, options.vacuum().getAsDouble(), 2);
        }
        if (options.adsorbate().isBlank()) {
            return slab;
        }
        var top = slab;
        int topmost = IntStream.range(0, slab.count()).reduce(0, (i, j) -> top.z(j) > top.z(i) + 1e-6 ? j : i);
        double[] at = options.position().length == 2 ? options.position() : new double[] {slab.x(topmost),
                slab.y(topmost)};
        return Adsorption.add(slab, new AdsorbateOptions(options.adsorbate(), "", at, OptionalInt.empty(),
                options.height(), options.offset(), options.molIndex(), options.rotation(), options.upright(),
                options.bothSides(), options.coverage()));
    }

    /** {@return the cell that Miller indices refer to: cubic where the structure has one, else the hexagonal cell} */
    static Structure conventional(BulkOptions bulk) {
        var elements = Formula.parse(bulk.symbol());
        var reference = elements.length == 1 ? elements[0].reference() : ReferenceState.UNKNOWN;
        var structure = BulkBuilder.resolve(bulk, elements, reference);
        return new BulkBuilder().build(structure.isHexagonal() ? bulk : bulk.asCubic());
    }

    private static int termination(Structure bulk, SurfaceOptions options) {
        var text = options.termination().strip();
        if (text.isEmpty() || text.matches("-?\\d{1,6}")) {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        }
        var wanted = kinds(text);
        var there = Surfaces.terminations(bulk, options.miller());
        for (int t = 0; t < there.size(); t++) {
            if (kinds(there.get(t)).equals(wanted)) {
                return t;
            }
        }
        throw new StructureException("no plane of this surface is made of " + text + ": its planes are "
                + String.join(", ", there.stream().distinct().toList()));
    }

    private static List<Element> kinds(String formula) {
        return Arrays.stream(Formula.parse(formula)).distinct().sorted().toList();
    }
}
