/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import java.util.OptionalDouble;
import org.adatom.internal.structure.Carving;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.geometry.Vectors;

/** Carves balls out of crystals; the centre of the ball is the origin. */
public final class SphereBuilder implements StructureBuilder<SphereOptions> {

    @Override
    public Class<SphereOptions> optionsType() {
        return SphereOptions.class;
    }

    @Override
    public Structure build(SphereOptions options) {
        return carve(conventional(options.symbol(), options.structure(), options.a(), options.c()), options.radius(),
                options.center());
    }

    /** {@return the ball of any crystal} @param radius A @throws StructureException when no atom lies in it */
    public static Structure carve(Structure crystal, double radius, SphereOptions.Center center) {
        var ball = new Carving(crystal).cut(center(crystal, center), radius, p -> Vectors.norm(p) <= radius + 1e-6);
        if (ball.count() == 0) {
            throw new StructureException("a ball of radius " + radius + " A holds no atom: use a larger one");
        }
        return ball;
    }

    static double[] center(Structure crystal, SphereOptions.Center center) {
        return center == SphereOptions.Center.ATOM ? crystal.position(0)
                : crystal.lattice().toCartesian(new double[] {0.5, 0.5, 0.5});
    }

    static Structure conventional(String symbol, CrystalStructure structure, OptionalDouble a, OptionalDouble c) {
        return SurfaceBuilder.conventional(new BulkOptions(symbol, structure, a, c, OptionalDouble.empty(),
                OptionalDouble.empty(), false, false));
    }
}
