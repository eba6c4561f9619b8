/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.structure.Structure;
import org.adatom.testkit.TestJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every structure of the reference file, made from options as a command line gives them: count, cell, positions, tags.
 */
class BuildersReferenceTest {
    private static final String FILE = "reference/builders-ase.json";
    private static final double TOLERANCE = 1e-6;
    private static final Map<String, String> CALLS = new LinkedHashMap<>();

    static {
        slab("fcc111_Cu_223", "Fcc111", "Cu", "2,2,3");
        slab("fcc100_Pt_223", "Fcc100", "Pt", "2,2,3");
        slab("fcc211_Au_333", "Fcc211", "Au", "3,3,3");
        slab("bcc100_Fe_223", "Bcc100", "Fe", "2,2,3");
        slab("bcc110_Fe_223", "Bcc110", "Fe", "2,2,3");
        call("bcc110_Fe_223_ortho", "Bcc110 symbol=Fe size=2,2,3 vacuum=10 orthogonal=true");
        slab("hcp0001_Ru_224", "Hcp0001", "Ru", "2,2,4");
        slab("diamond100_Si_224", "Diamond100", "Si", "2,2,4");
        call("surface_Au_322_3", "Surface symbol=Au miller=3,2,2 layers=3 vacuum=10");
        for (var site : List.of("ontop", "bridge", "fcc", "hcp")) {
            call("fcc111_Cu_223_O_" + site, "Fcc111 symbol=Cu size=2,2,3 vacuum=10 adsorbate=O height=1.5 site="
                    + site);
        }
        for (var site : List.of("ontop", "hollow")) {
            call("fcc100_Pt_223_H_" + site, "Fcc100 symbol=Pt size=2,2,3 vacuum=10 adsorbate=H height=1.2 site="
                    + site);
        }
        for (var site : List.of("ontop", "shortbridge", "hollow")) {
            call("bcc110_Fe_223_N_" + site, "Bcc110 symbol=Fe size=2,2,3 vacuum=10 adsorbate=N height=1.3 site="
                    + site);
        }
        for (var site : List.of("ontop", "bridge")) {
            call("bcc100_Fe_223_N_" + site, "Bcc100 symbol=Fe size=2,2,3 vacuum=10 adsorbate=N height=1.3 site="
                    + site);
        }
        for (var site : List.of("fcc", "hcp")) {
            call("hcp0001_Ru_224_N_" + site, "Hcp0001 symbol=Ru size=2,2,4 vacuum=10 adsorbate=N height=1.3 site="
                    + site);
        }
        var co = "Fcc111 symbol=Cu size=2,2,3 vacuum=10 adsorbate=CO height=1.8 site=ontop";
        call("fcc111_Cu_223_CO_ontop", co + " molIndex=0 upright=false");
        call("fcc111_Cu_223_CO_ontop_Cdown", co);
        call("octa_Cu_5_1", "Octahedron symbol=Cu length=5 cutoff=1");
        call("octa_Cu_5_0", "Octahedron symbol=Cu length=5 cutoff=0");
        for (var n : List.of("2", "3", "4")) {
            call("ico_Cu_" + n, "Icosahedron symbol=Cu shells=" + n);
        }
        call("deca_Cu_3_1_0", "Decahedron symbol=Cu p=3 q=1 r=0");
        for (var w : List.of("100_closest", "100_below", "300_closest")) {
            call("wulff_Au_" + w, "Wulff symbol=Au surfaces=100,111,110 energies=1.2,1.0,1.15 size=" + w.substring(0, 3)
                    + " rounding=" + w.substring(4));
        }
        call("nanotube_6_0_4", "Nanotube n=6 m=0 length=4");
        call("nanotube_3_3_6", "Nanotube n=3 m=3 length=6 bond=1.4 symbol=Si");
        call("nanotube_5_2_1", "Nanotube n=5 m=2 length=1");
        call("graphene_C2", "Graphene formula=C2 a=2.46 size=3,3,1 vacuum=8");
        call("gnr_zigzag_2_4", "Nanoribbon n=2 m=4 type=zigzag saturated=true vacuum=6");
        call("gnr_armchair_3_4", "Nanoribbon n=3 m=4 type=armchair saturated=true vacuum=6");
        call("mx2_MoS2_2H", "Mx2 formula=MoS2 kind=2H a=3.18 thickness=3.19 size=2,2,1 vacuum=7.5");
        call("mx2_MoS2_1T", "Mx2 formula=MoS2 kind=1T a=3.18 thickness=3.19 size=1,1,1 vacuum=7.5");
        for (var m : List.of("H2O", "CO", "N2", "CO2", "CH4", "C6H6", "CH3CH2OH", "C2H6", "CH3OH", "O2", "H2")) {
            call("mol_" + m, "Molecule name=" + m);
        }
        call("bulk('Cu',cubic=True)", "Bulk symbol=Cu cubic=true");
        call("bulk('Fe')", "Bulk symbol=Fe");
        call("bulk('Fe',cubic=True)", "Bulk symbol=Fe cubic=true");
        call("bulk('Si','diamond',a=5.43,cubic=True)", "Bulk symbol=Si structure=diamond a=5.43 cubic=true");
        call("bulk('Ru')", "Bulk symbol=Ru");
        call("bulk('Mg',orthorhombic=True)", "Bulk symbol=Mg orthorhombic=true");
        call("bulk('Ti')", "Bulk symbol=Ti");
        call("bulk('NaCl','rocksalt',a=5.64)", "Bulk symbol=NaCl structure=rocksalt a=5.64");
        call("bulk('GaAs','zincblende',a=5.653)", "Bulk symbol=GaAs structure=zincblende a=5.653");
        call("bulk('CsCl','cesiumchloride',a=4.11)", "Bulk symbol=CsCl structure=cesiumchloride a=4.11");
        call("bulk('CaF2','fluorite',a=5.463)", "Bulk symbol=CaF2 structure=fluorite a=5.463");
        call("bulk('ZnO','wurtzite',a=3.25,c=5.2)", "Bulk symbol=ZnO structure=wurtzite a=3.25 c=5.2");
    }

    private static void slab(String key, String builder, String symbol, String size) {
        call(key, builder + " symbol=" + symbol + " size=" + size + " vacuum=10");
    }

    private static void call(String key, String options) {
        CALLS.put(key, options);
    }

    @TestFactory
    Stream<DynamicTest> everyStructureOfTheFile() {
        var file = TestJson.read(FILE);
        return file.entrySet().stream().filter(e -> e.getValue() instanceof Map<?, ?> m
                && m.containsKey("atoms_sorted")).map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
                    var call = CALLS.get(e.getKey());
                    assertEquals(true, call != null, "the test knows no options for " + e.getKey());
                    compare(TestJson.object(e.getValue()), make(call));
                }));
    }

    @TestFactory
    Stream<DynamicTest> magicNumbers() {
        var file = TestJson.read(FILE);
        return Stream.of("counts_icosahedron", "counts_octahedron_L_cut", "counts_decahedron_p_q_r")
                .flatMap(key -> TestJson.object(file.get(key)).entrySet().stream().map(e -> DynamicTest.dynamicTest(
                        key + " " + e.getKey(), () -> assertEquals((Double) e.getValue(), count(key, e.getKey()),
                        0.0))));
    }

    private static int count(String key, String numbers) {
        var n = Stream.of(numbers.split("_")).mapToInt(Integer::parseInt).toArray();
        return switch (key) {
            case "counts_icosahedron" -> new IcosahedronBuilder().build(IcosahedronOptions.of("Cu", n[0])).count();
            case "counts_octahedron_L_cut" -> new OctahedronBuilder().build(OctahedronOptions.of("Cu", n[0],
                    n[1])).count();
            default -> new DecahedronBuilder().build(DecahedronOptions.of("Cu", n[0], n[1], n[2])).count();
        };
    }

    private static Structure make(String call) throws ReflectiveOperationException {
        var words = call.split(" ");
        var given = new LinkedHashMap<String, Object>();
        for (int i = 1; i < words.length; i++) {
            int at = words[i].indexOf('=');
            given.put(words[i].substring(0, at), words[i].substring(at + 1));
        }
        var type = Class.forName("org.adatom.structure.build." + words[0] + "Builder");
        return build((StructureBuilder<?>) type.getConstructor().newInstance(), given);
    }

    private static <P extends Record> Structure build(StructureBuilder<P> builder, Map<String, Object> given) {
        return builder.build(ParameterModel.of(builder.optionsType()).bind(given));
    }

    private static void compare(Map<String, Object> expected, Structure actual) {
        assertEquals((Double) expected.get("natoms"), actual.count(), 0.0, "atoms");
        assertArrayEquals(TestJson.numbers(expected.get("cell")), actual.lattice().rows(), TOLERANCE, "cell");
        var p = actual.periodicity();
        assertArrayEquals(TestJson.numbers(expected.get("pbc")),
                new double[] {p.a() ? 1 : 0, p.b() ? 1 : 0, p.c() ? 1 : 0}, 0.0, "pbc");
        var rows = new ArrayList<Object[]>();
        int[] tags = actual.tags();
        for (int i = 0; i < actual.count(); i++) {
            rows.add(new Object[] {actual.element(i).symbol(), actual.x(i), actual.y(i), actual.z(i),
                    (double) tags[i]});
        }
        var left = new ArrayList<Object[]>();
        for (Object row : (List<?>) expected.get("atoms_sorted")) {
            left.add(((List<?>) row).toArray());
        }
        for (var list : List.of(rows, left)) {
            list.sort(Comparator.<Object[], String>comparing(r -> (String) r[0]).thenComparing(r -> rounded(r[3]))
                    .thenComparing(r -> rounded(r[2])).thenComparing(r -> rounded(r[1])));
        }
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(left.get(i)[0], rows.get(i)[0], "element of sorted atom " + i);
            for (int k = 1; k < 5; k++) {
                assertEquals((Double) left.get(i)[k], (Double) rows.get(i)[k], TOLERANCE, "sorted atom " + i
                        + ", column " + k);
            }
        }
    }

    private static Long rounded(Object coordinate) {
        return Math.round((Double) coordinate * 1e4);
    }
}
