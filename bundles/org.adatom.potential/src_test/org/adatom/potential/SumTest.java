/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.structure.Structure;
import org.adatom.testkit.potential.AbstractPotentialContract;
import org.junit.jupiter.api.Test;

class SumTest extends AbstractPotentialContract {
    @Override
    protected Potential potential() {
        return made("lj(epsilon=0.3, sigma=2.4, cutoff=6, smooth=true) + 0.5*sum(zbl - 0.1 * morse(r0=2.5))");
    }

    private static Potential made(String text) {
        return made(PotentialSpec.parse(text));
    }

    private static Potential made(PotentialSpec spec) {
        return switch (spec.id()) {
            case "lj" -> made(new LennardJonesFactory(), spec);
            case "zbl" -> made(new ZblFactory(), spec);
            case "morse" -> made(new MorseFactory(), spec);
            default -> made(new SumFactory(), spec);
        };
    }

    private static <P extends Record> Potential made(PotentialFactory<P> factory, PotentialSpec spec) {
        return factory.create(ParameterModel.of(factory.optionsType()).bind(spec.options()),
                SumTest::made);
    }

    @Override
    protected Structure crystal() {
        return Samples.crystal(3.7, 0.08, 29, 47);
    }

    @Override
    protected Structure cluster() {
        return Samples.cluster(3.7, 0.08, 29, 47);
    }

    @Test
    void weightsMultiply() {
        var s = crystal();
        double lj = new LennardJones(LennardJonesOptions.shifted(1, 1, 3)).evaluate(s).energy();
        double zbl = new Zbl(new ZblOptions(3, 4)).evaluate(s).energy();
        assertEquals(0.25 * lj - 2 * zbl, made("0.25*lj - 2*zbl").evaluate(s).energy(), 1e-9 * Math.abs(zbl));
        assertEquals(-lj, made("sum(-1*lj)").evaluate(s).energy(), 1e-12);
        assertEquals("0.25 Lennard-Jones - 2 ZBL", made("0.25*lj - 2*zbl").name());
    }

    @Test
    void specsArePrintedAsTheyAreRead() {
        for (var text : List.of("emt", "lj(cutoff=8, sigma=3.4)", "sum(lj(sigma=1) + 0.5*sum(zbl - emt))",
                "coulomb(charges=Na:1,Cl:-1)",
                "ljmix(parameters=Ar:0.01:3.4, Kr:0.02:3.6)")) {
            assertEquals(text, PotentialSpec.parse(text).toString());
        }
        var spec = PotentialSpec.parse(" lj ( sigma = 1e-1 ) + 2.5e+0 * buckingham(pairs=Mg-O:1:2:3,O-O:1:2:3, "
                + "charges=Mg:2)");
        assertEquals(spec, PotentialSpec.parse(spec.toString()));
        assertEquals("sum", spec.id());
        assertEquals(PotentialSpec.parseTerms("lj(sigma=1e-1) + 2.5*buckingham(charges=Mg:2, "
                + "pairs=Mg-O:1:2:3,O-O:1:2:3)"),
                PotentialSpec.parseTerms(spec.options().getOrDefault("terms", "")));
    }

    @Test
    void errorsSayWhere() {
        refused(() -> PotentialSpec.parse("lj(sigma=1"), "character 11");
        refused(() -> PotentialSpec.parse("lj(sigma=1) zbl"), "character 13");
        refused(() -> PotentialSpec.parse("lj + "), "character 6");
        refused(() -> PotentialSpec.parse("sum(lj + 3)"), "character 10");
        refused(() -> PotentialSpec.parse("sum(lj + zbl))"), "character 14");
        refused(() -> PotentialSpec.parse("lj(3.4)"), "option=value");
        refused(() -> PotentialSpec.parse(""), "name");
        refused(() -> PotentialSpec.parse("lj(sigma=1, sigma=2)"), "twice");
        refused(() -> new SumFactory().create(new SumOptions("lj")), "registry");
        refused(() -> new Sum(List.of()), "term");
    }
}
