package com.evilcorp.support.question.api;

import com.evilcorp.web.Language;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of questions that were left, in {@code messages/questions_*.properties}. */
@MessageBundle(value = "questions", locale = Language.DEFAULT)
public interface QuestionMessages {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String needsScripts();

    @Message
    String questionIsNeeded();

    @Message
    String answerIsNeeded();

    @Message
    String starsAreNeeded(int most);

    @Message
    String enoughOfThisBrowser(int most);

    @Message
    String enoughOfThisAddress();

    @Message
    String full();

    @Message
    String anotherQuestion();

    @Message
    String tooLong();

    @Message
    String sixWordsAreNeeded();

    @Message
    String unknown();

    @Message
    String tooManyGuesses();

    @Message
    String alreadyAnswered();

    @Message
    String notAnswered();

    @Message
    String alreadyRated();

    @Message
    String changedMeanwhile();

    @Message
    String notSeated();

    @Message
    String questions();

    @Message
    String ofDays(int days);

    @Message
    String noneLeft();

    @Message
    String left();

    @Message
    String leftAt();

    @Message
    String answered();

    @Message
    String answeredOnes();

    @Message
    String waiting();

    @Message
    String withdrawn();

    @Message
    String expired();

    @Message
    String withdrawnUnanswered();

    @Message
    String expiredUnanswered();

    @Message
    String medianToAnswer();

    @Message
    String ninetiethToAnswer();

    @Message
    String stars();

    @Message
    String starsOf(String stars);

    @Message
    String answeredAfter(String time);

    @Message
    String shredded();

    @Message
    String theRep();

    @Message
    String theCustomer();

    @Message
    String state();

    @Message
    String leftFrom();

    @Message
    String noneFits();

    @Message
    String showAll();

    @Message
    String older();

    @Message
    String nameless();

    @Message
    String question();

    @Message
    String questionOf(String name);

    @Message
    String backToList();

    @Message
    String firstAnswer();

    @Message
    String took();

    @Message
    String waitedBefore();

    @Message
    String wentOn();

    @Message
    String shreddedAt();

    @Message
    String exchange();

    @Message
    String correction();

    @Message
    String eraseThis();

    @Message
    String eraseExplanation();

    @Message
    String backToQuestion();

    @Message
    String keepQuestion();

    @Message
    String inQuestions();

    @Message
    String nobodyThere();

    @Message
    String deskBusy();

    @Message
    String tokenIsNeeded();

    @Message
    String goesOnWith();

    @Message
    String openedByRep();

    @Message
    String answerFound();

    @Message
    String notFoundYet();

    @Message
    String foundByCustomerAt(String at);

    @Message
    String openedByRepAt(String at);

    @Message
    String nextUnreviewed();

    @Message
    String allQuestionsReviewed();

    @Message
    String allOfTheseReviewed();

    @Message
    String reviewedOfKept();

    @Message
    String reviewOf(String score);
}
