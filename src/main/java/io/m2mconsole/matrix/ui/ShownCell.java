package io.m2mconsole.matrix.ui;

import java.util.List;

/** What the grid draws of a cell: of one client and one method, or of a group of each. */
sealed interface ShownCell permits CellView, GroupView {

    /** What holds, as a word. */
    String word();

    /** How far that is proven. */
    String proof();

    String icon();

    String proofIcon();

    String classNames();

    /** For those who hear the matrix. */
    String spoken();

    /** All of it for the browser, in the order of class names, spoken, icon, word, icon of the proof, proof. */
    default List<String> properties() {
        return List.of(classNames(), spoken(), icon(), word(), proofIcon(), proof());
    }
}
