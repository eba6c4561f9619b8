/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The chemical elements, with {@link #X} for a species that is none of them (Z = 0); {@code ordinal()} is Z.
 * <p>
 * Sources: standard atomic weights, IUPAC 2013 (Meija et al., Pure Appl. Chem. 88, 265, 2016, doi 10.1515/pac-2015-0305;
 * conventional values, longest-lived isotope where none is given); covalent radii, Cordero et al., Dalton Trans. 2832 (2008),
 * doi 10.1039/b801115j; van der Waals radii, Alvarez, Dalton Trans. 42, 8617 (2013), doi 10.1039/c3dt50599e; colours: the
 * convention that Jmol made common; reference lattices: experimental values as ASE lists them (from Ashcroft and Mermin,
 * Solid State Physics, 1976), so that a crystal built by name has the same constants in both programs.
 */
public enum Element {
    /** A placeholder species without mass. */
    X("Unknown", 1.0, 0.2, Double.NaN, 0xFF69B4, ReferenceState.UNKNOWN),
    /** Hydrogen. */
    H("Hydrogen", 1.008, 0.31, 1.2, 0xFFFFFF, ReferenceState.diatom(0.74)),
    /** Helium. */
    He("Helium", 4.002602, 0.28, 1.43, 0xD9FFFF, ReferenceState.ATOM),
    /** Lithium. */
    Li("Lithium", 6.94, 1.28, 2.12, 0xCC80FF, ReferenceState.cubic(ReferenceState.Kind.BCC, 3.49)),
    /** Beryllium. */
    Be("Beryllium", 9.0121831, 0.96, 1.98, 0xC2FF00, ReferenceState.hcp(2.29, 1.567)),
    /** Boron. */
    B("Boron", 10.81, 0.84, 1.91, 0xFFB5B5, ReferenceState.UNKNOWN),
    /** Carbon. */
    C("Carbon", 12.011, 0.76, 1.77, 0x909090, ReferenceState.cubic(ReferenceState.Kind.DIAMOND, 3.57)),
    /** Nitrogen. */
    N("Nitrogen", 14.007, 0.71, 1.66, 0x3050F8, ReferenceState.diatom(1.1)),
    /** Oxygen. */
    O("Oxygen", 15.999, 0.66, 1.5, 0xFF0D0D, ReferenceState.diatom(1.21)),
    /** Fluorine. */
    F("Fluorine", 18.998403163, 0.57, 1.46, 0x90E050, ReferenceState.diatom(1.42)),
    /** Neon. */
    Ne("Neon", 20.1797, 0.58, 1.58, 0xB3E3F5, ReferenceState.cubic(ReferenceState.Kind.FCC, 4.43)),
    /** Sodium. */
    Na("Sodium", 22.98976928, 1.66, 2.5, 0xAB5CF2, ReferenceState.cubic(ReferenceState.Kind.BCC, 4.23)),
    /** Magnesium. */
    Mg("Magnesium", 24.305, 1.41, 2.51, 0x8AFF00, ReferenceState.hcp(3.21, 1.624)),
    /** Aluminium. */
    Al("Aluminium", 26.9815385, 1.21, 2.25, 0xBFA6A6, ReferenceState.cubic(ReferenceState.Kind.FCC, 4.05)),
    /** Silicon. */
    Si("Silicon", 28.085, 1.11, 2.19, 0xF0C8A0, ReferenceState.cubic(ReferenceState.Kind.DIAMOND, 5.43)),
    /** Phosphorus. */
    P("Phosphorus", 30.973761998, 1.07, 1.9, 0xFF8000, ReferenceState.UNKNOWN),
    /** Sulfur. */
    S("Sulfur", 32.06, 1.05, 1.89, 0xFFFF30, ReferenceState.UNKNOWN),
    /** Chlorine. */
    Cl("Chlorine", 35.45, 1.02, 1.82, 0x1FF01F, ReferenceState.UNKNOWN),
    /** Argon. */
    Ar("Argon", 39.948, 1.06, 1.83, 0x80D1E3, ReferenceState.cubic(ReferenceState.Kind.FCC, 5.26)),
    /** Potassium. */
    K("Potassium", 39.0983, 2.03, 2.73, 0x8F40D4, ReferenceState.cubic(ReferenceState.Kind.BCC, 5.23)),
    /** Calcium. */
    Ca("Calcium", 40.078, 1.76, 2.62, 0x3DFF00, ReferenceState.cubic(ReferenceState.Kind.FCC, 5.58)),
    /** Scandium. */
    Sc("Scandium", 44.955908, 1.7, 2.58, 0xE6E6E6, ReferenceState.hcp(3.31, 1.594)),
    /** Titanium. */
    Ti("Titanium", 47.867, 1.6, 2.46, 0xBFC2C7, ReferenceState.hcp(2.95, 1.588)),
    /** Vanadium. */
    V("Vanadium", 50.9415, 1.53, 2.42, 0xA6A6AB, ReferenceState.cubic(ReferenceState.Kind.BCC, 3.02)),
    /** Chromium. */
    Cr("Chromium", 51.9961, 1.39, 2.45, 0x8A99C7, ReferenceState.cubic(ReferenceState.Kind.BCC, 2.88)),
    /** Manganese. */
    Mn("Manganese", 54.938044, 1.39, 2.45, 0x9C7AC7, ReferenceState.UNKNOWN),
    /** Iron. */
    Fe("Iron", 55.845, 1.32, 2.44, 0xE06633, ReferenceState.cubic(ReferenceState.Kind.BCC, 2.87)),
    /** Cobalt. */
    Co("Cobalt", 58.933194, 1.26, 2.4, 0xF090A0, ReferenceState.hcp(2.51, 1.622)),
    /** Nickel. */
    Ni("Nickel", 58.6934, 1.24, 2.4, 0x50D050, ReferenceState.cubic(ReferenceState.Kind.FCC, 3.52)),
    /** Copper. */
    Cu("Copper", 63.546, 1.32, 2.38, 0xC88033, ReferenceState.cubic(ReferenceState.Kind.FCC, 3.61)),
    /** Zinc. */
    Zn("Zinc", 65.38, 1.22, 2.39, 0x7D80B0, ReferenceState.hcp(2.66, 1.856)),
    /** Gallium. */
    Ga("Gallium", 69.723, 1.22, 2.32, 0xC28F8F, ReferenceState.UNKNOWN),
    /** Germanium. */
    Ge("Germanium", 72.63, 1.2, 2.29, 0x668F8F, ReferenceState.cubic(ReferenceState.Kind.DIAMOND, 5.66)),
    /** Arsenic. */
    As("Arsenic", 74.921595, 1.19, 1.88, 0xBD80E3, ReferenceState.UNKNOWN),
    /** Selenium. */
    Se("Selenium", 78.971, 1.2, 1.82, 0xFFA100, ReferenceState.UNKNOWN),
    /** Bromine. */
    Br("Bromine", 79.904, 1.2, 1.86, 0xA62929, ReferenceState.UNKNOWN),
    /** Krypton. */
    Kr("Krypton", 83.798, 1.16, 2.25, 0x5CB8D1, ReferenceState.cubic(ReferenceState.Kind.FCC, 5.72)),
    /** Rubidium. */
    Rb("Rubidium", 85.4678, 2.2, 3.21, 0x702EB0, ReferenceState.cubic(ReferenceState.Kind.BCC, 5.59)),
    /** Strontium. */
    Sr("Strontium", 87.62, 1.95, 2.84, 0x00FF00, ReferenceState.cubic(ReferenceState.Kind.FCC, 6.08)),
    /** Yttrium. */
    Y("Yttrium", 88.90584, 1.9, 2.75, 0x94FFFF, ReferenceState.hcp(3.65, 1.571)),
    /** Zirconium. */
    Zr("Zirconium", 91.224, 1.75, 2.52, 0x94E0E0, ReferenceState.hcp(3.23, 1.593)),
    /** Niobium. */
    Nb("Niobium", 92.90637, 1.64, 2.56, 0x73C2C9, ReferenceState.cubic(ReferenceState.Kind.BCC, 3.3)),
    /** Molybdenum. */
    Mo("Molybdenum", 95.95, 1.54, 2.45, 0x54B5B5, ReferenceState.cubic(ReferenceState.Kind.BCC, 3.15)),
    /** Technetium. */
    Tc("Technetium", 97.90721, 1.47, 2.44, 0x3B9E9E, ReferenceState.hcp(2.74, 1.604)),
    /** Ruthenium. */
    Ru("Ruthenium", 101.07, 1.46, 2.46, 0x248F8F, ReferenceState.hcp(2.7, 1.584)),
    /** Rhodium. */
    Rh("Rhodium", 102.9055, 1.42, 2.44, 0x0A7D8C, ReferenceState.cubic(ReferenceState.Kind.FCC, 3.8)),
    /** Palladium. */
    Pd("Palladium", 106.42, 1.39, 2.15, 0x006985, ReferenceState.cubic(ReferenceState.Kind.FCC, 3.89)),
    /** Silver. */
    Ag("Silver", 107.8682, 1.45, 2.53, 0xC0C0C0, ReferenceState.cubic(ReferenceState.Kind.FCC, 4.09)),
    /** Cadmium. */
    Cd("Cadmium", 112.414, 1.44, 2.49, 0xFFD98F, ReferenceState.hcp(2.98, 1.886)),
    /** Indium. */
    In("Indium", 114.818, 1.42, 2.43, 0xA67573, ReferenceState.UNKNOWN),
    /** Tin. */
    Sn("Tin", 118.71, 1.39, 2.42, 0x668080, ReferenceState.UNKNOWN),
    /** Antimony. */
    Sb("Antimony", 121.76, 1.39, 2.47, 0x9E63B5, ReferenceState.UNKNOWN),
    /** Tellurium. */
    Te("Tellurium", 127.6, 1.38, 1.99, 0xD47A00, ReferenceState.UNKNOWN),
    /** Iodine. */
    I("Iodine", 126.90447, 1.39, 2.04, 0x940094, ReferenceState.UNKNOWN),
    /** Xenon. */
    Xe("Xenon", 131.293, 1.4, 2.06, 0x429EB0, ReferenceState.cubic(ReferenceState.Kind.FCC, 6.2)),
    /** Caesium. */
    Cs("Caesium", 132.90545196, 2.44, 3.48, 0x57178F, ReferenceState.cubic(ReferenceState.Kind.BCC, 6.05)),
    /** Barium. */
    Ba("Barium", 137.327, 2.15, 3.03, 0x00C900, ReferenceState.cubic(ReferenceState.Kind.BCC, 5.02)),
    /** Lanthanum. */
    La("Lanthanum", 138.90547, 2.07, 2.98, 0x70D4FF, ReferenceState.hcp(3.75, 1.619)),
    /** Cerium. */
    Ce("Cerium", 140.116, 2.04, 2.88, 0xFFFFC7, ReferenceState.cubic(ReferenceState.Kind.FCC, 5.16)),
    /** Praseodymium. */
    Pr("Praseodymium", 140.90766, 2.03, 2.92, 0xD9FFC7, ReferenceState.hcp(3.67, 1.614)),
    /** Neodymium. */
    Nd("Neodymium", 144.242, 2.01, 2.95, 0xC7FFC7, ReferenceState.hcp(3.66, 1.614)),
    /** Promethium. */
    Pm("Promethium", 144.91276, 1.99, Double.NaN, 0xA3FFC7, ReferenceState.UNKNOWN),
    /** Samarium. */
    Sm("Samarium", 150.36, 1.98, 2.9, 0x8FFFC7, ReferenceState.UNKNOWN),
    /** Europium. */
    Eu("Europium", 151.964, 1.98, 2.87, 0x61FFC7, ReferenceState.cubic(ReferenceState.Kind.BCC, 4.61)),
    /** Gadolinium. */
    Gd("Gadolinium", 157.25, 1.96, 2.83, 0x45FFC7, ReferenceState.hcp(3.64, 1.588)),
    /** Terbium. */
    Tb("Terbium", 158.92535, 1.94, 2.79, 0x30FFC7, ReferenceState.hcp(3.6, 1.581)),
    /** Dysprosium. */
    Dy("Dysprosium", 162.5, 1.92, 2.87, 0x1FFFC7, ReferenceState.hcp(3.59, 1.573)),
    /** Holmium. */
    Ho("Holmium", 164.93033, 1.92, 2.81, 0x00FF9C, ReferenceState.hcp(3.58, 1.57)),
    /** Erbium. */
    Er("Erbium", 167.259, 1.89, 2.83, 0x00E675, ReferenceState.hcp(3.56, 1.57)),
    /** Thulium. */
    Tm("Thulium", 168.93422, 1.9, 2.79, 0x00D452, ReferenceState.hcp(3.54, 1.57)),
    /** Ytterbium. */
    Yb("Ytterbium", 173.054, 1.87, 2.8, 0x00BF38, ReferenceState.cubic(ReferenceState.Kind.FCC, 5.49)),
    /** Lutetium. */
    Lu("Lutetium", 174.9668, 1.87, 2.74, 0x00AB24, ReferenceState.hcp(3.51, 1.585)),
    /** Hafnium. */
    Hf("Hafnium", 178.49, 1.75, 2.63, 0x4DC2FF, ReferenceState.hcp(3.2, 1.582)),
    /** Tantalum. */
    Ta("Tantalum", 180.94788, 1.7, 2.53, 0x4DA6FF, ReferenceState.cubic(ReferenceState.Kind.BCC, 3.31)),
    /** Tungsten. */
    W("Tungsten", 183.84, 1.62, 2.57, 0x2194D6, ReferenceState.cubic(ReferenceState.Kind.BCC, 3.16)),
    /** Rhenium. */
    Re("Rhenium", 186.207, 1.51, 2.49, 0x267DAB, ReferenceState.hcp(2.76, 1.615)),
    /** Osmium. */
    Os("Osmium", 190.23, 1.44, 2.48, 0x266696, ReferenceState.hcp(2.74, 1.579)),
    /** Iridium. */
    Ir("Iridium", 192.217, 1.41, 2.41, 0x175487, ReferenceState.cubic(ReferenceState.Kind.FCC, 3.84)),
    /** Platinum. */
    Pt("Platinum", 195.084, 1.36, 2.29, 0xD0D0E0, ReferenceState.cubic(ReferenceState.Kind.FCC, 3.92)),
    /** Gold. */
    Au("Gold", 196.966569, 1.36, 2.32, 0xFFD123, ReferenceState.cubic(ReferenceState.Kind.FCC, 4.08)),
    /** Mercury. */
    Hg("Mercury", 200.592, 1.32, 2.45, 0xB8B8D0, ReferenceState.UNKNOWN),
    /** Thallium. */
    Tl("Thallium", 204.38, 1.45, 2.47, 0xA6544D, ReferenceState.hcp(3.46, 1.599)),
    /** Lead. */
    Pb("Lead", 207.2, 1.46, 2.6, 0x575961, ReferenceState.cubic(ReferenceState.Kind.FCC, 4.95)),
    /** Bismuth. */
    Bi("Bismuth", 208.9804, 1.48, 2.54, 0x9E4FB5, ReferenceState.UNKNOWN),
    /** Polonium. */
    Po("Polonium", 208.98243, 1.4, Double.NaN, 0xAB5C00, ReferenceState.cubic(ReferenceState.Kind.SC, 3.35)),
    /** Astatine. */
    At("Astatine", 209.98715, 1.5, Double.NaN, 0x754F45, ReferenceState.UNKNOWN),
    /** Radon. */
    Rn("Radon", 222.01758, 1.5, Double.NaN, 0x428296, ReferenceState.UNKNOWN),
    /** Francium. */
    Fr("Francium", 223.01974, 2.6, Double.NaN, 0x420066, ReferenceState.UNKNOWN),
    /** Radium. */
    Ra("Radium", 226.02541, 2.21, Double.NaN, 0x007D00, ReferenceState.UNKNOWN),
    /** Actinium. */
    Ac("Actinium", 227.02775, 2.15, 2.8, 0x70ABFA, ReferenceState.cubic(ReferenceState.Kind.FCC, 5.31)),
    /** Thorium. */
    Th("Thorium", 232.0377, 2.06, 2.93, 0x00BAFF, ReferenceState.cubic(ReferenceState.Kind.FCC, 5.08)),
    /** Protactinium. */
    Pa("Protactinium", 231.03588, 2.0, 2.88, 0x00A1FF, ReferenceState.UNKNOWN),
    /** Uranium. */
    U("Uranium", 238.02891, 1.96, 2.71, 0x008FFF, ReferenceState.UNKNOWN),
    /** Neptunium. */
    Np("Neptunium", 237.04817, 1.9, 2.82, 0x0080FF, ReferenceState.UNKNOWN),
    /** Plutonium. */
    Pu("Plutonium", 244.06421, 1.87, 2.81, 0x006BFF, ReferenceState.UNKNOWN),
    /** Americium. */
    Am("Americium", 243.06138, 1.8, 2.83, 0x545CF2, ReferenceState.UNKNOWN),
    /** Curium. */
    Cm("Curium", 247.07035, 1.69, 3.05, 0x785CE3, ReferenceState.UNKNOWN),
    /** Berkelium. */
    Bk("Berkelium", 247.07031, Double.NaN, 3.4, 0x8A4FE3, ReferenceState.UNKNOWN),
    /** Californium. */
    Cf("Californium", 251.07959, Double.NaN, 3.05, 0xA136D4, ReferenceState.UNKNOWN),
    /** Einsteinium. */
    Es("Einsteinium", 252.083, Double.NaN, 2.7, 0xB31FD4, ReferenceState.UNKNOWN),
    /** Fermium. */
    Fm("Fermium", 257.09511, Double.NaN, Double.NaN, 0xB31FBA, ReferenceState.UNKNOWN),
    /** Mendelevium. */
    Md("Mendelevium", 258.09843, Double.NaN, Double.NaN, 0xB30DA6, ReferenceState.UNKNOWN),
    /** Nobelium. */
    No("Nobelium", 259.101, Double.NaN, Double.NaN, 0xBD0D87, ReferenceState.UNKNOWN),
    /** Lawrencium. */
    Lr("Lawrencium", 262.11, Double.NaN, Double.NaN, 0xC70066, ReferenceState.UNKNOWN),
    /** Rutherfordium. */
    Rf("Rutherfordium", 267.0, Double.NaN, Double.NaN, 0xCC0059, ReferenceState.UNKNOWN),
    /** Dubnium. */
    Db("Dubnium", 268.0, Double.NaN, Double.NaN, 0xD1004F, ReferenceState.UNKNOWN),
    /** Seaborgium. */
    Sg("Seaborgium", 271.0, Double.NaN, Double.NaN, 0xD90045, ReferenceState.UNKNOWN),
    /** Bohrium. */
    Bh("Bohrium", 272.0, Double.NaN, Double.NaN, 0xE00038, ReferenceState.UNKNOWN),
    /** Hassium. */
    Hs("Hassium", 270.0, Double.NaN, Double.NaN, 0xE6002E, ReferenceState.UNKNOWN),
    /** Meitnerium. */
    Mt("Meitnerium", 276.0, Double.NaN, Double.NaN, 0xEB0026, ReferenceState.UNKNOWN),
    /** Darmstadtium. */
    Ds("Darmstadtium", 281.0, Double.NaN, Double.NaN, 0xEB0026, ReferenceState.UNKNOWN),
    /** Roentgenium. */
    Rg("Roentgenium", 280.0, Double.NaN, Double.NaN, 0xEB0026, ReferenceState.UNKNOWN),
    /** Copernicium. */
    Cn("Copernicium", 285.0, Double.NaN, Double.NaN, 0xEB0026, ReferenceState.UNKNOWN),
    /** Nihonium. */
    Nh("Nihonium", 284.0, Double.NaN, Double.NaN, 0xEB0026, ReferenceState.UNKNOWN),
    /** Flerovium. */
    Fl("Flerovium", 289.0, Double.NaN, Double.NaN, 0xEB0026, ReferenceState.UNKNOWN),
    /** Moscovium. */
    Mc("Moscovium", 288.0, Double.NaN, Double.NaN, 0xEB0026, ReferenceState.UNKNOWN),
    /** Livermorium. */
    Lv("Livermorium", 293.0, Double.NaN, Double.NaN, 0xEB0026, ReferenceState.UNKNOWN),
    /** Tennessine. */
    Ts("Tennessine", 292.0, Double.NaN, Double.NaN, 0xEB0026, ReferenceState.UNKNOWN),
    /** Oganesson. */
    Og("Oganesson", 294.0, Double.NaN, Double.NaN, 0xEB0026, ReferenceState.UNKNOWN);

    private static final Element[] BY_NUMBER = values();
    private static final Map<String, Element> BY_SYMBOL = new HashMap<>();

    static {
        for (var e : BY_NUMBER) {
            BY_SYMBOL.put(e.name(), e);
        }
    }

    private final String title;
    private final double mass;
    private final double covalentRadius;
    private final double vanDerWaalsRadius;
    private final int colour;
    private final ReferenceState reference;

    Element(String title, double mass, double covalentRadius, double vanDerWaalsRadius, int colour,
            ReferenceState reference) {
        this.title = title;
        this.mass = mass;
        this.covalentRadius = covalentRadius;
        this.vanDerWaalsRadius = vanDerWaalsRadius;
        this.colour = colour;
        this.reference = reference;
    }

    /** {@return the element of an atomic number 0..118} @throws StructureException when there is none */
    public static Element of(int number) {
        if (number < 0 || number >= BY_NUMBER.length) {
            throw new StructureException("atomic number " + number + " is outside 0..118");
        }
        return BY_NUMBER[number];
    }

    /** {@return the element of a symbol such as "Cu"} @throws StructureException when the symbol names no element */
    public static Element of(String symbol) {
        return find(symbol).orElseThrow(() -> new StructureException(
                "'" + symbol + "' is not the symbol of an element: write it as in the periodic table, such as Cu"));
    }

    /** {@return the element of a symbol, if the symbol names one} */
    public static Optional<Element> find(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }

    /** {@return the atomic number} */
    public int number() {
        return ordinal();
    }

    /** {@return the symbol, such as "Cu"} */
    public String symbol() {
        return name();
    }

    /** {@return the English name, such as "Copper"} */
    public String title() {
        return title;
    }

    /** {@return the standard atomic weight, amu} */
    public double mass() {
        return mass;
    }

    /** {@return the covalent radius, A; 1.5 where no value is known} */
    public double covalentRadius() {
        return Double.isNaN(covalentRadius) ? 1.5 : covalentRadius;
    }

    /** {@return the van der Waals radius, A; 2.0 where no value is known} */
    public double vanDerWaalsRadius() {
        return Double.isNaN(vanDerWaalsRadius) ? 2.0 : vanDerWaalsRadius;
    }

    /** {@return the usual colour, 0xRRGGBB} */
    public int colour() {
        return colour;
    }

    /** {@return the form in which the element is found, with its lattice constants} */
    public ReferenceState reference() {
        return reference;
    }
}
